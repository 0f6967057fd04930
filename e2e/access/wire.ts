import { connect } from 'node:net'
import type { Role } from '../fixtures'

const { host, hostname, port } = new URL(process.env.E2E_URL || 'http://localhost')

/** The name under which the site is asked. */
export { host }

/** Sends what no browser and no `fetch` would write. @returns the whole answer, head and body */
export function wire(text: string): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.setTimeout(10_000, () => socket.destroy())
    socket.on('data', (part) => {
      said += part
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(said))
  })
}

export const asked = (line: string, ...headers: string[]) =>
  wire([`${line} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers, '', ''].join('\r\n'))

type Cookies = { cookies: readonly { name: string; value: string }[] }

/** A person's session, as a program sends it along. */
export async function cookieOf(session: (role: Role) => Promise<Cookies>, role: Role): Promise<string> {
  const { cookies } = await session(role)
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
