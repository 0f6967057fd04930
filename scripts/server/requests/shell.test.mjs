import net from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeSites, site } from '../../testing/shell-site.mjs'
import { takeConsole } from './log.mjs'

const ORIGIN = 'http://localhost:3000'
const SESSION = 'better-auth.session_token=bi-mat.chu-ky'
afterEach(closeSites)

/** What the application sees of a request, behind the shell. */
const told = (request) =>
  globalThis[Symbol.for('registry.requests')].get(request.headers['x-registry-request'])

const rule = async (answer) => [answer.status, (await answer.json()).problems[0].rule]

describe('a request that writes', () => {
  const send = (headers, path = '/api/auth/sign-out') => [path, { method: 'POST', headers, body: '{}' }]

  it.each(['/api/auth/sign-out', '/api/v1/change-sets', '/staff/works', '/sign-in', '/'])(
    'with somebody’s session from no page of this site is refused: %s',
    async (path) => {
      const { ask } = await site()
      for (const origin of [undefined, 'null', 'https://example.com', 'http://localhost:3000.example.com']) {
        const answer = await ask(...send({ cookie: SESSION, ...(origin && { origin }) }, path))
        expect(await rule(answer), origin).toEqual([403, 'access.foreignOrigin'])
      }
      for (const cookie of [`a=1; __Host-${SESSION}`, 'better-auth.two_factor=x'])
        expect((await ask(...send({ cookie }, path))).status, cookie).toBe(403)
    },
  )

  it('goes through from this site, and without a session', async () => {
    const { ask } = await site()
    expect((await ask(...send({ cookie: SESSION, origin: ORIGIN }))).status).toBe(200)
    expect((await ask(...send({ cookie: 'theme=dark' }))).status).toBe(200)
  })

  it('reads with a session are nobody’s business but the session’s', async () => {
    const { ask } = await site()
    expect((await ask('/staff', { headers: { cookie: SESSION } })).status).toBe(200)
  })

  it('is told to the audit when it is refused', async () => {
    const tell = vi.fn(async () => {})
    globalThis[Symbol.for('registry.refused')] = tell
    const { ask } = await site()
    await ask(...send({ cookie: SESSION }, '/staff/works?q=bi-mat'))
    delete globalThis[Symbol.for('registry.refused')]
    expect(tell).toHaveBeenCalledWith(
      expect.objectContaining({ cookie: SESSION }),
      expect.objectContaining({ path: '/staff/works', status: 403, rule: 'access.foreignOrigin' }),
    )
  })
})

describe('a body', () => {
  const long = (length) => ({ method: 'POST', body: 'x'.repeat(length) })
  const endless = () => ({ method: 'POST', body: new Blob(['{}']).stream(), duplex: 'half' })

  it('that is too long is refused before it is read, with a sentence', async () => {
    const respond = vi.fn(async (_, response) => void response.end('ok'))
    const { ask } = await site({ respond })
    const answer = await ask('/api/auth/sign-in/email', long(70_000))
    expect(answer.status).toBe(413)
    expect((await answer.json()).problems[0].message).toBe('Nội dung gửi đến lớn hơn 0,06 MB.')
    expect((await ask('/staff/works', long(2_000_000))).status).toBe(413)
    expect((await ask('/api/v1/change-sets', long(10_500_000))).status).toBe(413)
    expect(respond).not.toHaveBeenCalled()
    expect((await ask('/api/v1/change-sets', long(2_000_000))).status).toBe(200)
  })

  it('says how long it is, where nobody counts along', async () => {
    const { ask } = await site()
    expect(await rule(await ask('/api/auth/sign-in/email', endless()))).toEqual([411, 'request.no-length'])
    expect((await ask('/api/v1/files', endless())).status).toBe(200)
  })

  it('is refused with a page for who wants to read, in the language asked for', async () => {
    const { ask } = await site()
    const headers = { accept: 'text/html', 'accept-language': 'en' }
    const answer = await ask('/staff/works', { ...long(2_000_000), headers })
    expect(answer.headers.get('content-type')).toMatch('text/html')
    expect(await answer.text()).toContain('<html lang="en">')
  })
})

describe('every answer', () => {
  const answers = {
    'a redirect that says nothing of itself': (_, response) =>
      response.writeHead(308, { location: '/' }).end(),
    'a file that is not there': (_, response) => response.writeHead(404).end(),
    'one that breaks': () => {
      throw new Error('x')
    },
  }

  it.each(Object.entries(answers))('says what a browser may make of it: %s', async (_, respond) => {
    const { ask } = await site({ respond: async (...both) => respond(...both) })
    const { headers } = await ask('/', { redirect: 'manual' })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  })

  it('has the policy that its page gives it, once', async () => {
    const respond = async (_, response) => {
      response.setHeader('Content-Security-Policy', "default-src 'self'")
      response.writeHead(200, { 'x-content-type-options': 'nosniff' }).end()
    }
    const { headers } = await (await site({ respond })).ask('/')
    expect(headers.get('content-security-policy')).toBe("default-src 'self'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('HSTS', () => {
  it('is said behind TLS alone', async () => {
    const secure = await site({ publicUrl: 'https://so.example.invalid' })
    expect((await secure.ask('/')).headers.get('strict-transport-security')).toBe('max-age=31536000')
    const plain = await site()
    expect((await plain.ask('/')).headers.get('strict-transport-security')).toBeNull()
  })
})

describe('the address', () => {
  const seen = async (options, headers) => {
    let address
    const respond = async (request, response) => {
      address = told(request)?.address
      response.end()
    }
    const { ask } = await site({ ...options, respond })
    await ask('/', { headers })
    return address
  }

  it('is the other end’s, or what a named proxy saw', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.1', 'x-registry-request': 'made-up' }
    expect(await seen({}, headers)).toBe('127.0.0.1')
    expect(await seen({ proxies: ['127.0.0.1'] }, headers)).toBe('198.51.100.1')
  })

  it('is forgotten when the answer is out', async () => {
    const { ask } = await site()
    await ask('/')
    await expect.poll(() => globalThis[Symbol.for('registry.requests')].size).toBe(0)
  })
})

describe('a fault', () => {
  it('is answered with a sentence and the number under which the log has it', async () => {
    const error = Object.assign(new Error('away'), { code: '08006', detail: 'Key (email)=(an@x.vn)' })
    const { ask, lines } = await site({ respond: async () => Promise.reject(error) })
    const answer = await ask('/api/v1/works')
    expect(answer.status).toBe(500)
    const { message } = (await answer.json()).problems[0]
    const reference = /Mã lỗi: ([0-9a-f]{8})\./.exec(message)?.[1]
    await expect.poll(() => lines.length).toBe(2)
    expect(lines.map((line) => line.reference)).toEqual([reference, reference])
    expect(lines[0]).toMatchObject({ level: 'error', err: { message: 'away', code: '08006' } })
    expect(JSON.stringify(lines)).not.toContain('an@x.vn')
  })

  it('says it in a page too', async () => {
    const { ask } = await site({ respond: async () => Promise.reject(new Error('away')) })
    const page = await (await ask('/staff', { headers: { accept: 'text/html' } })).text()
    expect(page).toMatch(/Mã lỗi: [0-9a-f]{8}/)
  })
})

describe('the log', () => {
  it('tells of what writes and what is refused, with nothing that is a secret', async () => {
    const respond = async (request, response) => {
      told(request).who = 'account-1'
      response.statusCode = 201
      response.end()
    }
    const { ask, lines } = await site({ respond })
    const headers = { cookie: SESSION, origin: ORIGIN, authorization: 'Bearer bi-mat' }
    await ask('/api/v1/change-sets?q=bi-mat', { method: 'POST', headers, body: '{"note":"bi-mat"}' })
    await ask('/works?q=bi-mat')
    await expect.poll(() => lines.length).toBe(1)
    expect(lines[0]).toMatchObject({
      level: 'info',
      method: 'POST',
      path: '/api/v1/change-sets',
      status: 201,
      who: 'account-1',
      from: '127.0.0.1',
    })
    expect(lines[0].time).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(JSON.stringify(lines)).not.toContain('bi-mat')
  })

  it('tells of reads where it is asked to', async () => {
    const { ask, lines } = await site({ level: 'debug' })
    await ask('/works?q=x')
    await expect.poll(() => lines.map(({ level, path }) => [level, path])).toEqual([['debug', '/works']])
  })

  it('takes what libraries say to the console, without what a database says of values', async () => {
    const { lines, log } = await site()
    const giveBack = takeConsole(log)
    console.error(
      '\u001b[31mERROR\u001b[0m of a library',
      Object.assign(new Error('x'), { detail: 'bi-mat' }),
    )
    giveBack()
    expect(lines[0]).toMatchObject({ level: 'error', msg: 'ERROR of a library', err: { message: 'x' } })
    expect(JSON.stringify(lines)).not.toContain('bi-mat')
  })
})

/** As no browser and no fetch would write it. @returns the first line of the answer, and its body */
function wire(port, text) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.end(text))
    let said = ''
    socket.on('data', (part) => {
      said += part
    })
    socket.on('close', () => resolve(said))
  })
}

describe('what no browser sends', () => {
  const line = (first) => `${first} HTTP/1.1\r\nHost: localhost:3000\r\nConnection: close\r\n\r\n`

  it.each([
    ['a whole address: nobody is sent elsewhere (V3.7.2)', 'GET http://khac.example/works', 400],
    ['a % that stands for no sign (V16.5.1)', 'GET /works/%', 400],
    ['half of a sign', 'GET /api/v1/works/%c3', 400],
    ['TRACE, which would say a cookie back (V13.4.4)', 'TRACE /staff', 405],
    ['a method of another trade', 'PROPFIND /staff', 405],
  ])('is refused with a sentence: %s', async (_, first, status) => {
    const { port, lines } = await site()
    const said = await wire(port, line(first))
    expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(said).toContain('"message":')
    expect(said).not.toContain('khac.example')
    expect(lines.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('is taken for what it is where it is a path: %25, a query with anything in it', async () => {
    const { ask } = await site()
    for (const path of ['/works/100%25', '/works?q=%', '/works/n%E1%BA%ADm'])
      expect((await ask(path)).status, path).toBe(200)
  })

  it('is not read as two requests (V4.2.1)', async () => {
    const respond = vi.fn(async (_, response) => void response.end('ok'))
    const { port } = await site({ respond })
    const both = 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'
    for (const [headers, body] of [
      [both, '0\r\n\r\nGET /staff HTTP/1.1\r\n\r\n'],
      ['Content-Length: 5\r\nContent-Length: 6\r\n', 'abcdef'],
      ['Content-Length: +5\r\n', 'abcde'],
    ]) {
      const said = await wire(port, `POST / HTTP/1.1\r\nHost: localhost:3000\r\n${headers}\r\n${body}`)
      expect(said, headers).toMatch(/^HTTP\/1.1 400 /)
    }
    expect(respond).not.toHaveBeenCalled()
  })
})
