/** Which hosts Tifa reads, as match patterns. `*.x` also matches the bare `x`; missions still answer on http. */

/** The ministry's own hosts, asked for at install. */
export const firstHosts = [
	"*://*.mfa.gov.cn/*",
	"*://*.fmprc.gov.cn/*",
	"*://*.china-embassy.gov.cn/*",
	"*://*.china-consulate.gov.cn/*",
	"*://*.china-mission.gov.cn/*",
	"*://*.ocmfa.gov.cn/*",
];

/** Visa and appointment forms hold personal data: never read, whatever is granted. */
export const excludedHosts = [
	"*://cova.cs.mfa.gov.cn/*",
	"*://avas.cs.mfa.gov.cn/*",
	"*://consular.mfa.gov.cn/*",
	"*://cova.mfa.gov.cn/*",
];
