const { readFileSync } = require('node:fs');
const { Pool } = require('pg');

/** Address and user come from the environment, the password from a mounted file. */
module.exports = new Pool({
  host: process.env.DB_HOST,
  user: process.env.DB_USER,
  password: readFileSync(process.env.DB_PASSWORD_FILE, 'utf8').trim(),
  database: 'shop',
});
