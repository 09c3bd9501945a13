import type { ComponentChildren } from "preact";

/** The address if it leads to the web, else undefined: a page may name `javascript:` as its translation. */
export function webAddress(address: string): string | undefined {
	return /^https?:\/\//i.test(address) ? address : undefined;
}

interface WebLinkProps {
	address: string;
	/** The language of what it leads to, where that is not the interface's. */
	hrefLang?: string;
	title?: string;
	children: ComponentChildren;
}

/** A link that opens in a tab of its own, without telling where from; an address that leads elsewhere is no link. */
export function WebLink({ address, children, ...told }: WebLinkProps) {
	const href = webAddress(address);
	if (href === undefined) return <span>{children}</span>;
	return (
		<a href={href} target="_blank" rel="noreferrer" {...told}>
			{children}
		</a>
	);
}
