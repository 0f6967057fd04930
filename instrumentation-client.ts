// Runs in the browser before all else. The desk's policy lets no code be made of text (desk-pages.mjs in
// scripts/server/requests); Zod would try whether it may as soon as a schema is read, which browsers report. It asks
// this first.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
