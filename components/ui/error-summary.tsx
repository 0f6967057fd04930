'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

/** `field`: the id of the control that the sentence is about, where there is one. */
export type FieldProblem = { field: string | null; message: string }

/** All that is wrong, on top of the form, each a link to its field. Takes the focus whenever a new list comes. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const t = useTranslations('frame.errors')
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [problems])

  if (problems.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-md border-2 border-wrong p-4">
      <h2 className="text-base">{t('title', { count: problems.length })}</h2>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`} className="text-wrong">
            {field ? (
              <a href={`#${field}`} className="underline">
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-muted">{t('hint')}</p>
    </div>
  )
}
