import { codeAt, stepAt } from '@/features/access/totp'

console.log(codeAt(process.env.TOTP_SECRET ?? '', stepAt(new Date())))
