const server = require('node:http').createServer();
server.on('request', (_, response) => response.end('hello\n'));
server.listen(3000);
