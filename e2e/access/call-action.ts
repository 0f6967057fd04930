import type { Sent } from './actions'

export type Asked = {
  id: string
  url: string
  cookie: string | undefined
  origin: string | undefined
  sent: Sent
}

/** `value`: what the function gave back; undefined: it led elsewhere, or the call was refused as a whole. */
export type Called = { status: number; value: unknown; leadsTo: string | null }

/** Calls a server action as React does in a browser. */
export async function callAction({ id, url, cookie, origin, sent }: Asked): Promise<Called> {
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'next-action': id,
      accept: 'text/x-component',
      'accept-language': 'vi',
      ...(cookie && { cookie }),
      ...(origin && { origin }),
      ...('list' in sent && { 'content-type': 'text/plain;charset=UTF-8' }),
    },
    body: 'list' in sent ? JSON.stringify(sent.list) : formOf(sent.form),
  }).catch(shutDoor)
  const text = await answer.text()
  return { status: answer.status, value: valueIn(text), leadsTo: answer.headers.get('x-action-redirect') }
}

/** What is refused at the door is not read: the connection may end while it is still being sent. */
function shutDoor(error: unknown): Response {
  const { code } = (error as { cause?: { code?: string } }).cause ?? {}
  if (code !== 'EPIPE' && code !== 'ECONNRESET') throw error
  return new Response(null, { status: 403 })
}

/** As React writes `[state, formData]`: the list in part 0, the form's own fields under the number of their part. */
function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value)
  form.append('0', JSON.stringify([{}, '$K1']))
  return form
}

/** Row 0 of the answer names the row of the value: `0:{"a":"$@1",…}`, `1:{"status":403,…}`. */
function valueIn(text: string): unknown {
  const row = text.split('\n').find((line) => line.startsWith('1:'))
  try {
    return row === undefined ? undefined : JSON.parse(row.slice(2))
  } catch {
    return undefined // E…: the function threw
  }
}
