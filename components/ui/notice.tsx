import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const TONES = {
  info: { style: 'border-accent bg-accent-soft', icon: Info, ink: 'text-accent' },
  caution: { style: 'border-caution bg-caution-soft', icon: TriangleAlert, ink: 'text-caution' },
  wrong: { style: 'border-wrong bg-wrong-soft', icon: CircleAlert, ink: 'text-wrong' },
} as const

type Props = { tone?: keyof typeof TONES; title?: string; children?: ReactNode }

/** A sentence that the reader must not miss: what happened, and what to do. */
export function Notice({ tone = 'info', title, children }: Props) {
  const { style, icon: Icon, ink } = TONES[tone]
  return (
    <div className={`flex max-w-prose gap-3 border-l-2 px-3 py-2.5 ${style}`}>
      <Icon className={`size-5 shrink-0 ${ink}`} strokeWidth={1.75} aria-hidden />
      <div>
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
