import net from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { freePort } from '../platform/ports.mjs'
import { listen } from './listen.mjs'

const servers = []
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))))

async function site() {
  const port = await freePort()
  const opened = await listen({ port, host: '127.0.0.1' }, (_, response) => response.end('ok'))
  servers.push(...opened)
  return { port, server: opened[0] }
}

/** What comes back until the connection is closed. */
const send = (port, text) =>
  new Promise((resolve) => {
    let said = ''
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (data) => {
      said += data
    })
    socket.on('error', () => resolve(said))
    socket.on('close', () => resolve(said))
  })

it('waits for nobody who says a request a letter at a time', async () => {
  const { server } = await site()
  expect(server).toMatchObject({ headersTimeout: 15_000, requestTimeout: 14_400_000, timeout: 120_000 })
  expect(server.maxConnections).toBe(1_000)
})

it('takes no headers without end', async () => {
  const { port } = await site()
  const long = `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`
  expect(await send(port, long)).toMatch(/^HTTP\/1\.1 431 /)
})

it('takes no request that could be read in two ways', async () => {
  const { port } = await site()
  const both =
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'
  expect(await send(port, both)).toMatch(/^HTTP\/1\.1 400 /)
})
