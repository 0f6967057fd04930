import { auth } from '@/features/access/auth'

/** better-auth's own paths: sign-in/email, sign-out, get-session, admin/… */
const handle = (request: Request): Promise<Response> => auth().handler(request)

export { handle as GET, handle as POST }
