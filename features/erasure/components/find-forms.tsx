import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'

type Props = {
  people: readonly { id: string; name: string; email: string }[]
  asked: { note?: string; person?: string }
}

/** Two plain forms: the address then says what is shown, and nothing is erased by it. */
export function FindForms({ people, asked }: Props) {
  const t = useTranslations('erasure')
  return (
    <div className="grid grid-cols-1 gap-8 sm:grid-cols-2">
      <form method="get" className="grid max-w-96 grid-cols-1 content-start gap-3">
        <h3>{t('note')}</h3>
        <TextField
          name="note"
          label={t('noteField')}
          hint={t('noteHint')}
          defaultValue={asked.note}
          maxLength={40}
        />
        <Button className="justify-self-start">{t('show')}</Button>
      </form>
      <form method="get" className="grid max-w-96 grid-cols-1 content-start gap-3">
        <h3>{t('person')}</h3>
        <SelectField
          name="person"
          label={t('personField')}
          empty={t('personEmpty')}
          defaultValue={asked.person ?? ''}
          options={people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
        />
        <Button className="justify-self-start">{t('show')}</Button>
      </form>
    </div>
  )
}
