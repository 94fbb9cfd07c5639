const { Client } = require('pg');

const client = new Client({
  host: process.env.DB_HOST,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: 'shop',
});

client
  .connect()
  .then(() => client.query('CREATE TABLE IF NOT EXISTS article (id serial PRIMARY KEY, name text, price numeric)'))
  .finally(() => client.end());
