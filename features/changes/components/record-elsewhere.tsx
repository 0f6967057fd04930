'use client'

import { useRouter } from 'next/navigation'
import { WorkPicker } from './record-works'

type Props = { documentId: string; label: string; hint: string }

/** Leads from a paper to the form of a work, with the paper filled in. */
export function RecordElsewhere({ documentId, label, hint }: Props) {
  const router = useRouter()
  return (
    <WorkPicker
      id="record-for"
      label={label}
      hint={hint}
      onAdd={({ slug }) => router.push(`/staff/works/${slug}/record?document=${documentId}`)}
    />
  )
}
