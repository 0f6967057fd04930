'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import { type ChosenScan, NO_SCAN, ScanField } from '@/features/documents/components/scan-field'
import type { RecordValues } from './record-values'

/** The scan of the paper that is being recorded: it is on its way while one types, and saved with the paper. */
export function RecordScan({ error }: { error: string | null }) {
  const { setValue } = useFormContext<RecordValues>()
  const scan = useWatch<RecordValues, 'scan'>({ name: 'scan' })
  const choose = (chosen: ChosenScan) => setValue('scan', chosen, { shouldDirty: true })
  return <ScanField id="scan" value={scan ?? NO_SCAN} onChange={choose} error={error} beside />
}
