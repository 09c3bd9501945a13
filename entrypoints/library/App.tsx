import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { KeyHelp } from "../pages/KeyHelp";
import { printAddress } from "./address";
import { BackupDue } from "./back-up/BackupDue";
import { type Room, type RoomProps, roomOf, rooms } from "./rooms";
import { address } from "./use-address";

/** The menu, and the room that the address names. */
export function App() {
	const here = roomOf(address.value);
	const Loaded = useRoom(here);
	useEffect(() => {
		document.title = `${here.title()} · ${i18n.t("word.library")} · Tifa`;
	}, [here]);
	return (
		<div class="library">
			<nav class="rooms" aria-label={i18n.t("word.library")}>
				<h1>{i18n.t("word.library")}</h1>
				{rooms.map((room) => (
					<a
						key={room.name}
						class={room.lower ? "room lower" : "room"}
						href={printAddress({ path: [room.name], facts: {} })}
						aria-current={room === here ? "page" : undefined}
					>
						{room.title()}
					</a>
				))}
			</nav>
			<main class="room-content" aria-label={here.title()}>
				{here.name !== "back-up" && <BackupDue />}
				<div class="room-inner">{Loaded && <Loaded key={here.name} address={address.value} />}</div>
			</main>
			<KeyHelp />
		</div>
	);
}

function useRoom(room: Room): ComponentType<RoomProps> | null {
	const [loaded, setLoaded] = useState<{ room: Room; component: ComponentType<RoomProps> } | null>(null);
	useEffect(() => {
		let isGone = false;
		room.load().then(
			(component) => {
				if (!isGone) setLoaded({ room, component });
			},
			(error: unknown) => console.error(`the room ${room.name} does not open:`, error),
		);
		return () => {
			isGone = true;
		};
	}, [room]);
	return loaded?.room === room ? loaded.component : null;
}
