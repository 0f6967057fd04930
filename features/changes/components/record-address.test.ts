import { expect, it } from 'vitest'
import { readRecordAddress, recordHref } from './record-address'

it('fills in from the address what the plan put there', () => {
  const href = recordHref(['mot', 'hai', 'ba'], 'SURVEY_PERMITTED', '2020-05')
  const { pathname, searchParams } = new URL(href, 'http://site.invalid')
  expect(pathname).toBe('/staff/works/mot/record')
  const read = readRecordAddress({
    act: searchParams.get('act') ?? '',
    with: searchParams.getAll('with'),
    plan: searchParams.get('plan') ?? '',
  })
  expect(read).toEqual({ act: 'SURVEY_PERMITTED', with: ['hai', 'ba'], plan: '2020-05', document: null })
})

it('leaves out what it cannot read', () => {
  const nothing = { act: null, with: [], plan: null, document: null }
  expect(readRecordAddress({})).toEqual(nothing)
  expect(readRecordAddress({ act: 'NO_SUCH_ACT', plan: '//elsewhere.invalid' })).toEqual(nothing)
  expect(readRecordAddress({ act: ['PROPOSED', 'STARTED'], plan: '2020-13', with: '' })).toEqual({
    ...nothing,
    with: [''],
  })
  expect(readRecordAddress({ document: ['a', 'b'] })).toEqual({ ...nothing, document: 'a' })
  expect(readRecordAddress({ with: ['hai', 'hai'] }).with).toEqual(['hai'])
})
