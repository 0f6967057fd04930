import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { StaffDocument } from '@/components/layout/staff-document'
import { StaffFrame } from '@/components/layout/staff-frame'
import '../globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frame')
  return { title: { default: t('name'), template: `%s – ${t('name')}` }, robots: { index: false } }
}

export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <StaffDocument>
      <StaffFrame person={null}>{children}</StaffFrame>
    </StaffDocument>
  )
}
