import { useEffect } from 'react'

/** Around the fields that only some acts ask for. */
export const ACT_DETAILS = 'act-details'

/** To the field that the chosen act asks for, else to the paper; once the fields of that act are drawn. */
export function goOnFromAct(): void {
  requestAnimationFrame(() => {
    const asked = [...document.querySelectorAll<HTMLElement>(`#${ACT_DETAILS} :is(input, select)`)]
    const open = asked.find((field) => !field.closest('details:not([open])'))
    ;(open ?? document.getElementById('document.symbol'))?.focus()
  })
}

/**
 * The hands stay on the keyboard: the form opens where the first thing is to be said. Under a finger it would open the
 * keyboard over half of the page.
 * @param hasAct as the form opens, an act is chosen: what is missing is the paper
 */
export function useFirstFocus(hasAct: boolean): void {
  useEffect(() => {
    if (!matchMedia('(pointer: fine)').matches || location.hash) return
    if (hasAct) document.getElementById('document.symbol')?.focus()
    else document.querySelector<HTMLElement>('input[name="act.act"]')?.focus()
  }, [hasAct])
}
