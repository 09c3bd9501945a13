/** What `messages.ts` must find where it is loaded outside an extension; nothing is ever sent through it. */
const runtime = { id: "tifa" };
Object.assign(globalThis, { chrome: { runtime }, browser: { runtime } });
