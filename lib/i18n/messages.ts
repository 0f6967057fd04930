import enAccess from '@/messages/en/access.json'
import enAccounts from '@/messages/en/accounts.json'
import enApi from '@/messages/en/api.json'
import enAudit from '@/messages/en/audit.json'
import enChanges from '@/messages/en/changes.json'
import enClocks from '@/messages/en/clocks.json'
import enDocuments from '@/messages/en/documents.json'
import enErasure from '@/messages/en/erasure.json'
import enFaults from '@/messages/en/faults.json'
import enFrame from '@/messages/en/frame.json'
import enIntake from '@/messages/en/intake.json'
import enMonth from '@/messages/en/month.json'
import enOverview from '@/messages/en/overview.json'
import enPages from '@/messages/en/pages.json'
import enProblems from '@/messages/en/problems.json'
import enReview from '@/messages/en/review.json'
import enRules from '@/messages/en/rules.json'
import enSearch from '@/messages/en/search.json'
import enWorks from '@/messages/en/works.json'
import viAccess from '@/messages/vi/access.json'
import viAccounts from '@/messages/vi/accounts.json'
import viApi from '@/messages/vi/api.json'
import viAudit from '@/messages/vi/audit.json'
import viChanges from '@/messages/vi/changes.json'
import viClocks from '@/messages/vi/clocks.json'
import viDocuments from '@/messages/vi/documents.json'
import viErasure from '@/messages/vi/erasure.json'
import viFaults from '@/messages/vi/faults.json'
import viFrame from '@/messages/vi/frame.json'
import viIntake from '@/messages/vi/intake.json'
import viMonth from '@/messages/vi/month.json'
import viOverview from '@/messages/vi/overview.json'
import viPages from '@/messages/vi/pages.json'
import viProblems from '@/messages/vi/problems.json'
import viReview from '@/messages/vi/review.json'
import viRules from '@/messages/vi/rules.json'
import viSearch from '@/messages/vi/search.json'
import viWorks from '@/messages/vi/works.json'
import type { Locale } from './locale'

/** One file for each namespace and language, named here and nowhere else: `messages/<locale>/<namespace>.json`. */
const vi = {
  frame: viFrame,
  faults: viFaults,
  rules: viRules,
  works: viWorks,
  changes: viChanges,
  clocks: viClocks,
  overview: viOverview,
  search: viSearch,
  documents: viDocuments,
  access: viAccess,
  accounts: viAccounts,
  problems: viProblems,
  api: viApi,
  audit: viAudit,
  pages: viPages,
  intake: viIntake,
  month: viMonth,
  erasure: viErasure,
  review: viReview,
}

const en = {
  frame: enFrame,
  faults: enFaults,
  rules: enRules,
  works: enWorks,
  changes: enChanges,
  clocks: enClocks,
  overview: enOverview,
  search: enSearch,
  documents: enDocuments,
  access: enAccess,
  accounts: enAccounts,
  problems: enProblems,
  api: enApi,
  audit: enAudit,
  pages: enPages,
  intake: enIntake,
  month: enMonth,
  erasure: enErasure,
  review: enReview,
}

/** Vietnamese is the source: its keys are the type, and a test holds English to the same ones. */
export type Messages = typeof vi

export const MESSAGES: Record<Locale, Messages> = { vi, en }

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
