import rule from '../../rules/twelve-factor/sticky-sessions.ts';
import { testRule } from '../support/rule-test.ts';

const message = (service: string) =>
  `The proxy ties users to one copy of "${service}": keep their sessions in a shared store.`;

testRule(rule, {
  good: [
    'services:\n  shop:\n    image: a\n    labels: ["traefik.http.services.a.loadbalancer.sticky.cookie=false"]\n',
    'services:\n  shop:\n    image: a\n    labels: ["com.example.sticky=true", "traefik.http.routers.sticky.rule=Host(`a`)"]\n',
  ],
  bad: [
    `
services:
  shop:
    image: a
    labels:
      traefik.enable: "true"
      traefik.http.services.shop.loadbalancer.sticky.cookie: "true"
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('shop')}
      traefik.http.services.shop.loadbalancer.sticky.cookie.name: shop
  old:
    image: a
    deploy:
      labels:
        - "traefik.backend.loadbalancer.stickiness=true"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('old')}
`,
  ],
});
