const express = require('express');
const { Pool } = require('pg');

const app = express();
const db = new Pool({
  host: process.env.DB_HOST,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: 'shop',
});

app.get('/articles', async (_request, response) => {
  const { rows } = await db.query('SELECT id, name, price FROM article ORDER BY name');
  response.json(rows);
});

app.listen(8080);
