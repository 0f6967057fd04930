import type { Authority } from '@/features/stages/types'
import { exactKey, foldVietnamese } from '@/lib/vietnamese/fold'

/** Short and long names of the same body, folded. A left side stands for its right side as whole words. */
const LONG_FORMS: readonly (readonly [string, string])[] = [
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['bct', 'bo cong thuong'],
  ['bo ct', 'bo cong thuong'],
  ['sct', 'so cong thuong'],
  ['so ct', 'so cong thuong'],
  ['ttg', 'thu tuong chinh phu'],
  ['thu tuong(?! chinh phu)', 'thu tuong chinh phu'],
  ['evn ?npt|npt', 'tong cong ty truyen tai dien quoc gia'],
  ['evn ?npc|npc', 'tong cong ty dien luc mien bac'],
  ['evn', 'tap doan dien luc viet nam'],
  ['pc lai chau', 'cong ty dien luc lai chau'],
  ['ctcp|ct cp|cty cp|cong ty cp', 'cong ty co phan'],
  ['cty', 'cong ty'],
  ['tnhh', 'trach nhiem huu han'],
  ['mtv', 'mot thanh vien'],
  ['tp', 'thanh pho'],
]

const longForms = LONG_FORMS.map(([short, long]) => [new RegExp(`\\b(?:${short})\\b`, 'g'), long] as const)

/**
 * The name of an organization for comparing: folded, short forms written out ("UBND" is "Ủy ban nhân dân", "EVNNPT"
 * is "Tổng công ty Truyền tải điện quốc gia"), an abbreviation in brackets behind the full name dropped, and without
 * "Lai Châu" behind the province's own bodies: here "UBND tỉnh" and "Sở Công Thương" can be no other.
 */
export function organizationKey(name: string): string {
  return longForms
    .reduce((key, [short, long]) => key.replace(short, long), foldVietnamese(name))
    .replace(/^(.+?)(?: \1)+$/, '$1')
    .replace(/^(.*(?:uy ban|hoi dong) nhan dan tinh) lai chau$/, '$1')
    .replace(/^((?:giam doc )?so .+?)(?: tinh)? lai chau$/, '$1')
}

const DECIDING_BODIES: Readonly<Record<string, Authority>> = {
  'uy ban nhan dan tinh': 'PROVINCE',
  'chu tich uy ban nhan dan tinh': 'PROVINCE',
  'pho chu tich uy ban nhan dan tinh': 'PROVINCE',
  'so cong thuong': 'DEPARTMENT',
  'giam doc so cong thuong': 'DEPARTMENT',
  'bo cong thuong': 'MINISTRY',
  'bo truong bo cong thuong': 'MINISTRY',
  'thu tuong chinh phu': 'PRIME_MINISTER',
  'pho thu tuong chinh phu': 'PRIME_MINISTER',
}

const EVN =
  /tap doan dien luc viet nam|tong cong ty truyen tai dien quoc gia|tong cong ty dien luc|^evn|^cong ty dien luc lai chau$/

const COMPANY =
  /^(cong ty|tong cong ty|tap doan|doanh nghiep|lien danh|hop tac xa|xi nghiep|nha dau tu|chu dau tu)\b|\b(jsc|co ltd|corporation|company)$/

const PRESS_WORDS = [
  'báo',
  'tạp chí',
  'thông tấn xã',
  'đài phát thanh',
  'đài truyền hình',
  'đài tiếng nói',
  'cổng thông tin',
  'trang thông tin',
  'trang tin',
]
const PRESS_NAMES = /^(vov|vtv|ttxvn|vnexpress|vneconomy|cafef|vietnamplus|wikipedia)\b/
const SITE = /[a-z0-9]\.(vn|com|org|net|info)\b/i

/** With diacritics they count: "Báo Lai Châu" is a newspaper, "Bảo Việt" and "Bảo hiểm xã hội" are none. */
function isPress(name: string): boolean {
  const exact = `${exactKey(name)} `
  const isNamedSo = PRESS_WORDS.some((word) => {
    return exact.startsWith(`${word} `) || exact.startsWith(`${foldVietnamese(word)} `)
  })
  return isNamedSo || PRESS_NAMES.test(foldVietnamese(name)) || SITE.test(name)
}

/**
 * Which of the authorities that the rules know an issuer is. Only the bodies of Lai Châu are PROVINCE and DEPARTMENT:
 * the people's committee of a district, a commune or another province, another department and another ministry decide
 * nothing here and are OTHER, and so is a name that says nothing.
 */
export function authorityOf(name: string): Authority {
  const key = organizationKey(name)
  if (Object.hasOwn(DECIDING_BODIES, key)) return DECIDING_BODIES[key] ?? 'OTHER'
  if (isPress(name)) return 'PRESS'
  if (EVN.test(key)) return 'EVN'
  return COMPANY.test(key) ? 'INVESTOR' : 'OTHER'
}
