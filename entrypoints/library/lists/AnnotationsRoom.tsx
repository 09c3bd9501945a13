import type { RoomProps } from "../rooms";
import { ListRoom } from "./ListRoom";

/** Every annotation, or those that a search leaves. */
export function AnnotationsRoom({ address }: RoomProps) {
	return <ListRoom address={address} list="annotations" />;
}
