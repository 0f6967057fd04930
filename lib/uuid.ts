const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const WHOLE = new RegExp(`^${UUID}$`, 'i')
const WITHIN = new RegExp(UUID, 'gi')

/** Whether the database would take it as an id: asked of everything that comes from an address or a request. */
export const isUuid = (text: string): boolean => WHOLE.test(text)

/** The ids that stand anywhere in a text, each once. */
export const uuidsIn = (text: string): string[] => [...new Set(text.match(WITHIN) ?? [])]
