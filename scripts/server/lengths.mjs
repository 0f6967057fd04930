/**
 * Next takes Content-Length away from what routes answer (its send-response.js), and a browser that saves a large file
 * then can't tell how far it is. Routes name it x-file-length (features/documents/answers.ts); here it gets its name.
 * @param {import('node:http').ServerResponse} response
 */
export function withLengths(response) {
  const set = response.setHeader.bind(response)
  response.setHeader = (name, value) =>
    name.toLowerCase() === 'x-file-length' ? set('content-length', String(value)) : set(name, value)
  return response
}
