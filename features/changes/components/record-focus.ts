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
