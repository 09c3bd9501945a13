import { i18n } from "#i18n";
import { type ListOrder, type ListPlace, orders } from "./list-address";

/** The order of the list. */
export function OrderMenu({ place, onOrder }: { place: ListPlace; onOrder: (order: ListOrder) => void }) {
	const all: readonly ListOrder[] = orders[place.list];
	return (
		<select
			class="order"
			aria-label={i18n.t("word.order")}
			value={place.order}
			onChange={(event) => {
				const chosen = all.find((order) => order === event.currentTarget.value);
				if (chosen) onOrder(chosen);
			}}
		>
			{all.map((order) => (
				<option key={order} value={order}>
					{i18n.t(`order.${order}`)}
				</option>
			))}
		</select>
	);
}
