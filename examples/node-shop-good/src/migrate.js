const db = require('./database');

db.query('CREATE TABLE IF NOT EXISTS article (id serial PRIMARY KEY, name text, price numeric)').finally(() => db.end());
