/**
 * The origins that count as this site, as the application has them (lib/env.ts; a test holds the two together).
 * @param {{ port: number, host: string | undefined, publicUrl: string | undefined }} settings
 * @returns {string[]}
 */
export function siteOrigins({ port, host, publicUrl }) {
  if (publicUrl) return [new URL(publicUrl).origin]
  const names = ['localhost', '127.0.0.1']
  const everyAddress = ['0.0.0.0', '::', '[::]']
  if (host && !everyAddress.includes(host))
    names.push(host.includes(':') ? `[${host.replace(/[[\]]/g, '')}]` : host)
  return [...new Set(names.map((name) => new URL(`http://${name}:${port}`).origin))]
}
