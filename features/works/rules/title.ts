import type { WorkKind } from '@/features/stages/types'

export type Titled = { kind: WorkKind; name: string; voltageKv: number | null }

type TitleKey = 'HYDROPOWER' | 'LINE' | 'LINE_KV' | 'SUBSTATION' | 'SUBSTATION_KV'
type Say = (key: TitleKey, values: { name: string; voltage: string }) => string

/**
 * The name as people say it, with kind and voltage: "Trạm biến áp 220 kV Pắc Ma". Names are kept bare.
 * @param say translator of the namespace `works.title`
 */
export function workTitle(say: Say, { kind, name, voltageKv }: Titled): string {
  const key: TitleKey = kind !== 'HYDROPOWER' && voltageKv !== null ? `${kind}_KV` : kind
  return say(key, { name, voltage: String(voltageKv ?? '').replace('.', ',') })
}
