import type { RoomProps } from "../rooms";
import { ListRoom } from "./ListRoom";

/** Every annotated document, or those with annotations that a search leaves. */
export function DocumentsRoom({ address }: RoomProps) {
	return <ListRoom address={address} list="documents" />;
}
