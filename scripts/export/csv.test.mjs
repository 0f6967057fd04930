import { expect, it } from 'vitest'
import { csvLine } from './csv.mjs'

it('tells unknown from empty, and quotes what would end a cell', () => {
  expect(csvLine([null, '', 'Nậm Voi', 'a,b', 'nói "thế"', 'hai\ndòng'])).toBe(
    ',"",Nậm Voi,"a,b","nói ""thế""","hai\ndòng"\r\n',
  )
})

it('lets no text become a formula in a spreadsheet, and leaves numbers alone', () => {
  expect(csvLine(['=1+1', '@x', '-12.5', '+84', '-lệnh'])).toBe("'=1+1,'@x,-12.5,+84,'-lệnh\r\n")
})
