import { describe, expect, it } from 'vitest'
import { openApiDocument } from './document'

// biome-ignore lint/suspicious/noExplicitAny: a document of many shapes
const document: any = openApiDocument('vi', 'http://localhost:3000')

describe('the OpenAPI document', () => {
  it('names every route, parameter and answer', () => {
    const routes = Object.entries<object>(document.paths).map(([path, methods]) => [
      path,
      Object.keys(methods),
    ])
    expect(routes).toEqual([
      ['/api/v1/works', ['get']],
      ['/api/v1/works/points', ['get']],
      ['/api/v1/works/{slug}', ['get']],
      ['/api/v1/change-sets', ['post']],
      ['/api/v1/change-sets/{id}', ['get', 'put']],
      ['/api/v1/change-sets/{id}/accept', ['post']],
      ['/api/v1/change-sets/{id}/send-back', ['post']],
      ['/api/v1/change-sets/{id}/send', ['post']],
      ['/api/v1/change-sets/{id}/withdraw', ['post']],
      ['/api/v1/files', ['post']],
      ['/api/v1/files/{sha256}', ['get']],
      ['/api/v1/search', ['get']],
    ])
    const list = document.paths['/api/v1/works'].get
    expect(list.parameters.map((p: { name: string }) => p.name)).toEqual(
      'q kind phase stage condition unit organization holder waitingSince listing size sourceKind sort limit offset'.split(
        ' ',
      ),
    )
    expect(list.parameters.filter((p: { description?: string }) => !p.description)).toEqual([])
    const schemaOf = (name: string) => list.parameters.find((p: { name: string }) => p.name === name).schema
    expect(schemaOf('stage').items.enum).toContain('UNKNOWN')
    expect(schemaOf('size').items.enum).toContain('110KV')
    expect(schemaOf('waitingSince').type).toBe('string')
    expect(list.parameters.find((p: { name: string }) => p.name === 'limit').schema).toMatchObject({
      type: 'integer',
      minimum: 1,
      maximum: 500,
      default: 50,
    })
    const send = document.paths['/api/v1/change-sets'].post
    expect(Object.keys(send.responses)).toEqual('200 201 400 401 403 409 413 415 422 500'.split(' '))
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining([
        'Work',
        'WorkDetail',
        'Problems',
        'Conflict',
        'Accepted',
        'Preview',
        'ChangeSet',
      ]),
    )
  })

  it('describes what may be sent, closed to unknown keys', () => {
    const body = document.paths['/api/v1/change-sets'].post.requestBody.content['application/json'].schema
    expect(body.additionalProperties).toBe(false)
    expect(body.required).toEqual(['changes'])
    const text = JSON.stringify(body)
    for (const type of [
      'ACT',
      'WORK_EDIT',
      'WORK_CREATE',
      'EXPECTED_ACT',
      'LISTING',
      'LINK',
      'QUOTA',
      'VOID',
      'REPLACE',
      'DIFFICULTY',
      'FOLLOW_UP',
      'OBSERVATION',
      'ATTACHMENT',
    ])
      expect(text).toContain(`"${type}"`)
    expect(text).toContain('SURVEY_PERMITTED')
    expect(text).toContain('capacityMw')
  })

  it('points nowhere that is not there', () => {
    const text = JSON.stringify(document)
    const targets = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1] as string)
    expect(targets.filter((name) => !document.components.schemas[name])).toEqual([])
  })

  it('speaks both languages', () => {
    const english = openApiDocument('en', 'http://localhost:3000')
    expect(english.info.title).toContain('Registry')
    expect(Object.keys(english.paths ?? {})).toEqual(Object.keys(document.paths))
  })
})
