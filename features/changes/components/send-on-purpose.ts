import type { KeyboardEvent } from 'react'

/**
 * Enter in a field or on a choice sends nothing: what is recorded is kept for good, and one stray key must not do it.
 * The button sends, and Ctrl+Enter from anywhere in the form.
 */
export function sendOnlyOnPurpose(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented) return
  // While a syllable is being composed, Enter belongs to the Vietnamese keyboard.
  if (event.nativeEvent.isComposing) return
  const onPurpose = event.ctrlKey || event.metaKey
  if (!onPurpose && !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  if (onPurpose) event.currentTarget.requestSubmit()
}
