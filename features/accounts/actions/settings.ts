'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { settings } from '@/features/settings/data'
import { changeSetting } from '@/features/settings/mutations'
import type { SettingKey } from '@/features/settings/rules'
import { allowed, incomplete, refused, textsOf, told } from '../asking'
import { type FormState, settingsForm, UNTOUCHED } from '../schema'

/** What the office decides. Only what is another than before is written, and told of. */
export async function saveSettings(_before: FormState, form: FormData): Promise<FormState> {
  const by = await allowed('setting:manage')
  if (!by) return refused('noRight')
  const typed = textsOf(form, 'idleMinutes')
  const asked = settingsForm.safeParse({
    ...typed,
    secondPerson: form.has('secondPerson') ? 'true' : 'false',
  })
  if (!asked.success) return incomplete(asked.error, typed)
  const before = await settings()
  const after = {
    'review.secondPerson': asked.data.secondPerson,
    'session.idleMinutes': asked.data.idleMinutes,
  }
  for (const key of Object.keys(after) as SettingKey[]) {
    if (before[key] === after[key]) continue
    await changeSetting(key, after[key], by.id)
    await told(by.id, 'SETTING_CHANGED', key, { before: before[key], after: after[key] })
  }
  revalidatePath('/staff/admin/settings')
  const t = await getTranslations('accounts.settings')
  return { ...UNTOUCHED, typed, done: t('saved') }
}
