import rule from '../../rules/non-root/docker-socket-mount.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { 'compose.yaml': 'services:\n  a:\n    image: a\n    volumes: ["./run:/var/run", "/run/app.sock:/app.sock"]\n' },
    { 'compose.yaml': 'services:\n  a:\n    image: a\n    volumes: ["${SOCKET}:/var/run/docker.sock"]\n' },
    {
      'compose.yaml':
        'services:\n  a:\n    image: ghcr.io/linuxserver/socket-proxy:3\n    volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]\n',
    },
    { Dockerfile: 'VOLUME /var/lib/docker' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    image: a
    volumes: ["$XDG_RUNTIME_DIR/docker.sock:/s", "\${XDG_RUNTIME_DIR:?}/app.sock:/t"]
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "/run/user/$UID/docker.sock" gives "a" root on the host, read-only too: put a socket proxy with a few allowed calls in between.
`,
      },
      fixed: `
services:
  a:
    image: a
    volumes: ["\${XDG_RUNTIME_DIR:?}/app.sock:/t"]
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    image: a
    volumes:
      - "/var/run/docker.sock:/var/run/docker.sock:ro"
         ^^^^^^^^^^^^^^^^^^^^ "/var/run/docker.sock" gives "a" root on the host, read-only too: put a socket proxy with a few allowed calls in between.
      - data:/data
      - /run:/host/run # all of it
        ^^^^ "/run" holds the socket of the engine, which gives "a" root on the host: mount what it needs only.
      - type: bind
        source: \${DOCKER_SOCKET:-/run/podman/podman.sock}
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "/run/podman/podman.sock" gives "a" root on the host, read-only too: put a socket proxy with a few allowed calls in between.
        target: /podman.sock
volumes:
  data:
  socket:
    driver_opts:
      type: none
      o: bind
      device: /var/run/docker.sock
              ^^^^^^^^^^^^^^^^^^^^ The volume brings "/var/run/docker.sock", the socket of the engine, which is root on the host: use a socket proxy.
`,
      },
      fixed: `
services:
  a:
    image: a
    volumes:
      - data:/data
      # all of it
volumes:
  data:
  socket:
    driver_opts:
      type: none
      o: bind
      device: /var/run/docker.sock
`,
    },
    {
      'compose.yaml': `
services:
  ui:
    image: portainer/portainer-ce:2.27.9
    volumes: ["/var/run/docker.sock:/var/run/docker.sock"]
               ^^^^^^^^^^^^^^^^^^^^ "/var/run/docker.sock" makes "ui" root on the host, which it cannot do without: let nobody but administrators reach it.
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM alpine:3.22
VOLUME ["/var/run/docker.sock", "/data"]
         ^^^^^^^^^^^^^^^^^^^^ The volume "/var/run/docker.sock" declares the socket of the engine, which is root on the host: remove it.
`,
      },
    },
  ],
});
