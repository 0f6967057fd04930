const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const
type Language = keyof typeof LOCALES

/** Making a formatter costs more than a hundred uses of it, and tables have hundreds of cells. */
const formatters = new Map<string, Intl.NumberFormat>()

function formatterFor(language: Language, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${language} ${maximumFractionDigits}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits, signDisplay: 'negative' })
  formatters.set(key, made)
  return made
}

/**
 * 3555.9 → "3.555,9" (vi) or "3,555.9" (en). A string is a decimal with a point, as the database gives it, and keeps
 * all its digits. Rounded to `maxDecimals` (default 3: kW in MW, million in tỷ đồng); no trailing zeros.
 * @throws RangeError where the value is no finite number: unknown is to be said in words, never as NaN or 0.
 */
export function formatNumber(value: number | string, locale: Language, maxDecimals = 3): string {
  const isNumber = typeof value === 'number' ? Number.isFinite(value) : /^-?\d+(\.\d+)?$/.test(value)
  if (!isNumber) throw new RangeError(`not a number: ${value}`)
  // The types lag behind the standard: a decimal as text is formatted digit by digit, not by way of a float.
  return formatterFor(locale, maxDecimals).format(value as number)
}

export type ParsedNumber =
  | { ok: true; value: number }
  /** `readings`: what it may mean, as thousands and as a decimal, to be shown for a person to choose. */
  | { ok: false; reason: 'ambiguous'; readings: readonly [number, number] }
  | { ok: false; reason: 'not-a-number' }

const NOT_A_NUMBER: ParsedNumber = { ok: false, reason: 'not-a-number' }

/**
 * A number as official texts write it. Never guesses: QĐ 768/QĐ-TTg has "3.780,5", "100.8" and "2,958" (= 2 958) in
 * the same annexes. "2,958" and "2.958" are ambiguous; "100.8" is not, for one digit can't be thousands.
 */
export function parseVietnameseNumber(text: string): ParsedNumber {
  const sign = /^[-−]/.test(text.trim()) ? -1 : 1
  const body = text.trim().replace(/^[-−+]/, '')
  if (body.replace(/\D/g, '').length > 15) return NOT_A_NUMBER
  const plain = decimalOf(body)
  if (plain !== null) return { ok: true, value: sign * Number(plain) }
  const [, whole, thousand] = /^([1-9]\d{0,2})[.,](\d{3})$/.exec(body) ?? []
  if (!whole || !thousand) return NOT_A_NUMBER
  const readings = [sign * Number(whole + thousand), sign * Number(`${whole}.${thousand}`)] as const
  return { ok: false, reason: 'ambiguous', readings }
}

/** The text with a decimal point and no grouping, or null where it is no number or has two readings. */
function decimalOf(body: string): string | null {
  if (/^\d+$/.test(body)) return body
  // Two or more groups, or groups and another sign behind them: the sign of the groups can't be the decimal one.
  const grouped = /^([1-9]\d{0,2})(?:([.,\s])\d{3})(?:\2\d{3})*(?:(?!\2)[.,]\d+)?$/.exec(body)
  const sign = grouped?.[2]
  if (sign && (/\s/.test(sign) || body.split(sign).length > 2 || /[.,].*[.,]/.test(body))) {
    return body.replaceAll(sign, '').replace(',', '.')
  }
  // One sign that can't group: not three digits behind it, or more than three or a zero before it.
  const [, whole, fraction] = /^(\d+)[.,](\d+)$/.exec(body) ?? []
  if (!whole || !fraction) return null
  const mayGroup = fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0')
  return mayGroup ? null : `${whole}.${fraction}`
}
