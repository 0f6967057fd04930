/** Papers often give no day: 11/2024, Q4/2025, 2012. Stored as text `2020-05-12`, `2024-11`, `2025-Q4`, `2012`. */
export type PartialDate = {
  /** First and last day, ISO, both inclusive. Order and rules go by `from`. */
  from: string
  to: string
  precision: 'day' | 'month' | 'quarter' | 'year'
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

const pad = (value: number) => String(value).padStart(2, '0')

/** Days of a month (1–12); day 0 of the next month, in UTC, so that no time zone takes part. */
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function span(year: number, firstMonth: number, lastMonth: number): { from: string; to: string } {
  const end = `${year}-${pad(lastMonth)}-${pad(lastDay(year, lastMonth))}`
  return { from: `${year}-${pad(firstMonth)}-01`, to: end }
}

/** The same few days stand on many acts, and every fold reads them all again. */
const read = new Map<string, Readonly<PartialDate> | null>()
const MOST_READ = 10_000

/** Reads a stored text. null where it has another shape, is no day of the calendar, or lies outside 1900–2100. */
export function parsePartialDate(text: string): Readonly<PartialDate> | null {
  const known = read.get(text)
  if (known !== undefined) return known
  const date = parse(text)
  if (read.size >= MOST_READ) read.clear()
  read.set(text, date)
  return date
}

function parse(text: string): PartialDate | null {
  const match = /^(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?$/.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  if (match[2]) {
    const lastMonth = Number(match[2]) * 3
    return { ...span(year, lastMonth - 2, lastMonth), precision: 'quarter' }
  }
  if (!match[3]) return { ...span(year, 1, 12), precision: 'year' }
  const month = Number(match[3])
  if (month < 1 || month > 12) return null
  if (!match[4]) return { ...span(year, month, month), precision: 'month' }
  const day = Number(match[4])
  if (day < 1 || day > lastDay(year, month)) return null
  return { from: text, to: text, precision: 'day' }
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** '2020-05-12' → '12/05/2020', '2024-11' → '11/2024', '2025-Q4' → 'Quý IV/2025' or 'Q4 2025'. Other text as it is. */
export function formatPartialDate(text: string, locale: 'vi' | 'en'): string {
  const date = parsePartialDate(text)
  if (!date) return text
  const [year, month, day] = date.from.split('-')
  switch (date.precision) {
    case 'day':
      return `${day}/${month}/${year}`
    case 'month':
      return `${month}/${year}`
    case 'quarter': {
      const quarter = Math.ceil(Number(month) / 3)
      return locale === 'vi' ? `Quý ${ROMAN[quarter - 1]}/${year}` : `Q${quarter} ${year}`
    }
    case 'year':
      return text
  }
}

/** The month of an ISO day: '2020-05-12' → '2020-05'. */
export function monthOf(isoDay: string): string {
  return isoDay.slice(0, 7)
}

/** '2020-05' → '2020-05-01'. */
export function firstDayOfMonth(month: string): string {
  return `${month}-01`
}

/** '2020-12' → '2021-01'. */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${pad(number + 1)}`
}

const QUARTER = '(?:q|quý|quí|quy|qui)'
const ROMAN_NUMBERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }

/**
 * What a person types or a sheet holds, as the stored text; null where it is no date. Day before month, as papers are
 * written here; separated by / - or a point, or eight digits; '5/2020', 'tháng 5/2020', 'Q4/2025', 'Quý IV/2025', '2012' and the stored
 * forms too. A year of two digits is not guessed.
 */
export function parseTypedDate(text: string): string | null {
  const typed = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
  return stored(typed.toUpperCase()) ?? stored(dayOrMonth(typed)) ?? stored(quarterOrYear(typed))
}

const stored = (text: string | null) => (text !== null && parsePartialDate(text) ? text : null)

function dayOrMonth(typed: string): string | null {
  // The number pad of a telephone may have no slash. A year first is not read so: 20200512 is no day of month 20.
  const digits = /^(\d\d)(\d\d)(\d{4})$/.exec(typed)
  if (digits) return `${digits[3]}-${digits[2]}-${digits[1]}`
  const day = /^(?:ngày )?(\d{1,2})([/.-]| tháng )(\d{1,2})(?:\2| năm )(\d{4})$/.exec(typed)
  if (day?.[1] && day[3]) return `${day[4]}-${pad(Number(day[3]))}-${pad(Number(day[1]))}`
  const month = /^(?:tháng )?(\d{1,2})(?:[/.-]| năm )(\d{4})$/.exec(typed)
  return month?.[1] ? `${month[2]}-${pad(Number(month[1]))}` : null
}

function quarterOrYear(typed: string): string | null {
  const quarter = new RegExp(`^${QUARTER} ?([1-4]|i{1,3}|iv)(?: ?[/.-] ?| năm | )(\\d{4})$`).exec(typed)
  if (quarter?.[1]) return `${quarter[2]}-Q${ROMAN_NUMBERS[quarter[1]] ?? quarter[1]}`
  return /^năm (\d{4})$/.exec(typed)?.[1] ?? null
}
