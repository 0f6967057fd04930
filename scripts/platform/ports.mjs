import net from 'node:net'

/**
 * A port that can be listened on at this moment on the loopback: the wanted one, or any other.
 * @param {number} wanted 0 for any
 * @returns {Promise<number>}
 */
export async function freePort(wanted = 0) {
  return (wanted && (await tryPort(wanted))) || tryPort(0)
}

/** @param {number} port @returns {Promise<number>} 0 when it is taken */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(0))
    server.listen(port, '127.0.0.1', () => {
      const { port: got } = /** @type {net.AddressInfo} */ (server.address())
      server.close(() => resolve(got))
    })
  })
}

/**
 * Does something accept connections there?
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function accepts(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    const answer = (/** @type {boolean} */ value) => {
      socket.destroy()
      resolve(value)
    }
    socket.setTimeout(2_000, () => answer(false))
    socket.once('connect', () => answer(true)).once('error', () => answer(false))
  })
}
