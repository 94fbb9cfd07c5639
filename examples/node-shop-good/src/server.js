const express = require('express');
const db = require('./database');

const app = express();
app.get('/health', (_request, response) => response.send('ok'));
app.get('/articles', async (_request, response) => {
  const { rows } = await db.query('SELECT id, name, price FROM article ORDER BY name');
  response.json(rows);
});

const server = app.listen(Number(process.env.PORT ?? 8080), '0.0.0.0', () => console.log('listening'));

// docker stop sends SIGTERM: finish open requests, then end.
process.on('SIGTERM', () => server.close(() => db.end()));
