import net from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeSites, site } from '../../testing/shell-site.mjs'

afterEach(closeSites)

/** Sends a head, then the body in parts: whenever one is asked for. @returns what came back, and how it ended */
function sendBy(port, path, length, next) {
  return new Promise((resolve) => {
    let said = ''
    let fault = null
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost:3000\r\nContent-Length: ${length}\r\n\r\n`
    const socket = net.connect(port, '127.0.0.1', () => socket.write(head, () => next(socket)))
    socket.on('data', (part) => {
      said += part
    })
    socket.on('error', (error) => {
      fault = error.code
    })
    socket.on('close', () => resolve({ said, fault }))
  })
}

/** As the routes do it: reads to the end, then answers. */
const readAll = async (request, response) => {
  let bytes = 0
  for await (const part of request) bytes += part.length
  response.end(String(bytes))
}

describe('a body that comes slowly', () => {
  const pace = { bytesPerSecond: 1_000, everyMs: 200 }
  const every = (ms, part) => (socket) => {
    const timer = setInterval(() => socket.write(part), ms)
    socket.on('close', () => clearInterval(timer))
  }

  it('is ended with a sentence, and whoever waited for it knows that it broke off', async () => {
    const broken = vi.fn()
    const respond = (request, response) => readAll(request, response).catch(broken)
    const { port, lines } = await site({ respond, pace })
    const { said } = await sendBy(port, '/api/v1/files', 50_000, every(20, 'x'))
    expect(said).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/)
    expect(said).toContain('Nội dung gửi đến quá chậm')
    await expect.poll(() => broken.mock.calls.length).toBe(1)
    await expect.poll(() => lines.at(-1)).toMatchObject({ status: 408, brokenOff: true })
  })

  it('is taken to the end at that pace, however long it takes', async () => {
    const { port } = await site({ respond: readAll, pace })
    const began = performance.now()
    const { said } = await sendBy(port, '/api/v1/files', 3_000, (socket) => {
      let left = 15
      const timer = setInterval(() => {
        socket.write('x'.repeat(200))
        if (--left === 0) clearInterval(timer)
      }, 50)
      socket.on('data', () => socket.end())
    })
    expect(performance.now() - began).toBeGreaterThan(3 * pace.everyMs)
    expect(said).toMatch(/^HTTP\/1.1 200 /)
    expect(said).toMatch(/3000/)
  })

  it('is not slow where this side takes its time to read', async () => {
    const respond = async (request, response) => {
      await new Promise((resolve) => setTimeout(resolve, 5 * pace.everyMs))
      await readAll(request, response)
    }
    const { ask } = await site({ respond, pace })
    const answer = await ask('/api/v1/files', { method: 'POST', body: 'x'.repeat(8_000_000) })
    expect(await answer.text()).toBe('8000000')
  })
})

describe('a refusal while the body is still being sent', () => {
  it('is read to the end by who sends first and looks afterwards', async () => {
    const { port } = await site()
    const part = Buffer.alloc(65_536, 'x')
    const { said, fault } = await sendBy(port, '/api/auth/sign-out', 200 * part.length, (socket) => {
      socket.pause()
      let left = 200
      const timer = setInterval(() => {
        socket.write(part)
        if (--left > 0) return
        clearInterval(timer)
        socket.resume()
      }, 2)
    })
    expect(fault).toBeNull()
    expect(said).toMatch(/^HTTP\/1.1 413 /)
    expect(said).toContain('"rule":"request.too-large"')
  })
})
