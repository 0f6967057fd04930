import { openTestCluster } from '../database/scratch.mjs'
import { prepareTemplate } from '../database/template.mjs'
import { readSettings, testDataDir } from '../platform/settings.mjs'

/** Before the first test that needs a database: PostgreSQL runs and lib/testing/database.ts knows where. */
export default async function setup() {
  const cluster = await openTestCluster(testDataDir(readSettings()))
  const template = await prepareTemplate(cluster)
  Object.assign(process.env, {
    TEST_SUPERUSER_URL: cluster.url('superuser', 'postgres'),
    TEST_OWNER_URL: cluster.url('owner', 'postgres'),
    TEST_APP_URL: cluster.url('app', 'postgres'),
    TEST_TEMPLATE: template,
  })
  return cluster.release
}
