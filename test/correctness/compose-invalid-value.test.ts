import rule from '../../rules/correctness/compose-invalid-value.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
name: shop_1
services:
  web:
    image: a
    container_name: \${PREFIX}!
    restart: on-failure:3
    pull_policy: every_1d12h
    stop_grace_period: 1m30.5s
    cpuset: 0-3,5
    mem_limit: 1.5g
    memswap_limit: -1
    shm_size: 64mb
    cpus: "0.5"
    cpu_percent: 50
    oom_score_adj: \${ADJ:--2000}
    expose: [80, "3000-3005", "53/udp"]
    ports:
      - 80
      - "8080:80"
      - "127.0.0.1::80"
      - "127.0.0.1:8080:80/tcp"
      - "[::1]:8080:80"
      - "::1:8081:80"
      - "3000-3005:3000-3005"
      - "9000-9005:80"
      - "\${PORT:-99999}:80"
      - {target: 80, published: "8080-8090", protocol: udp, host_ip: "::"}
    volumes: ["/a", 'C:\\x:/y:ro', "./a:/b", "~/a:/b:z,ro", "\${DATA}:::/b", a]
    devices: ["/dev/a:/dev/b:rwm"]
    dns: [1.1.1.1, "2001:db8::1"]
    extra_hosts: ["a=1.2.3.4", "b:[::1]", "host.docker.internal:host-gateway"]
    healthcheck: {interval: 0s, start_interval: 1h}
    secrets: [{source: a, mode: "0440"}, {source: a, mode: 0440}]
    privileged: "yes"
    deploy:
      resources: {limits: {memory: 512M}}
      update_config: {max_failure_ratio: 0.5}
    gpus: [{count: all}]
networks:
  net: {ipam: {config: [{subnet: 10.0.0.0/8, gateway: 10.0.0.1}, {subnet: "fd00::/64"}]}}
  'any name': {}
`,
  ],
  bad: [
    {
      snippet: `
name: Shop
      ^^^^ "Shop" is no name for a project: lower-case letters, digits, "-" and "_" only, beginning with a letter or digit.
services:
  web app:
  ^^^^^^^ "web app" is no valid name: letters, digits, ".", "_" and "-" may be used.
    image: a
  web:
    image: a
    container_name: my-app@1
                    ^^^^^^^^ "my-app@1" is no name for a container: it begins with a letter or digit, "_", "." and "-" may follow, and it has two characters at least.
    restart: allways  # typo
             ^^^^^^^ "allways" is no value of "restart"; did you mean "always"?
    pull_policy: hourly
                 ^^^^^^ "hourly" is no pull policy: use always, never, missing, build, daily, weekly or every_12h.
    stop_grace_period: "30"
                        ^^ "30" is no duration: write numbers with units, such as 30s, 1m30s or 500ms.
    cgroup: shared
            ^^^^^^ "shared" is no value of "cgroup": use host, private.
    depends_on:
      db: {condition: "healthy"}
                       ^^^^^^^ "healthy" is no value of "condition"; did you mean "service_healthy"?
    cpuset: a-b
            ^^^ "a-b" names no CPUs: write numbers and ranges, such as 0-3 or 0,2.
    mem_limit: 512 megabytes
               ^^^^^^^^^^^^^ "512 megabytes" is no size: write a number with a unit, such as 512m or 2g.
    cpus: half
          ^^^^ "cpus" takes a number, not "half".
    cpu_percent: 150
                 ^^^ "cpu_percent" cannot be 150: the highest value is 100.
    scale: -1
           ^^ "scale" cannot be -1: the lowest value is 0.
    cpu_shares: "1.5"
                 ^^^ "cpu_shares" takes a whole number, not "1.5".
    privileged: "maybe"
                 ^^^^^ "privileged" takes true or false, not "maybe".
    mac_address: 02:42
                 ^^^^^ "02:42" is no MAC address: write it like 02:42:ac:11:00:02.
    devices: ["/a:/b:rwm:x"]
               ^^^^^^^^^^^ "/a:/b:rwm:x" has too many colons: a device is source:target:permissions.
    dns: dns.example.com
         ^^^^^^^^^^^^^^^ "dns.example.com" is no IP address.
    extra_hosts: [somewhere]
                  ^^^^^^^^^ "somewhere" lacks an address: write host=address.
    secrets: [{source: a, mode: "0980"}]
                                 ^^^^ "0980" are no file permissions: write octal digits, such as "0440".
    gpus: [{count: some}]
                   ^^^^ "some" is no number of devices: write a whole number or "all".
networks:
  net: {ipam: {config: [{subnet: 10.0.0.0}]}}
                                 ^^^^^^^^ "10.0.0.0" is no subnet: write an address with the length of its prefix, such as 172.28.0.0/16.
`,
      fixed: {
        similar: `
name: Shop
services:
  web app:
    image: a
  web:
    image: a
    container_name: my-app@1
    restart: always  # typo
    pull_policy: hourly
    stop_grace_period: "30"
    cgroup: shared
    depends_on:
      db: {condition: "service_healthy"}
    cpuset: a-b
    mem_limit: 512 megabytes
    cpus: half
    cpu_percent: 150
    scale: -1
    cpu_shares: "1.5"
    privileged: "maybe"
    mac_address: 02:42
    devices: ["/a:/b:rwm:x"]
    dns: dns.example.com
    extra_hosts: [somewhere]
    secrets: [{source: a, mode: "0980"}]
    gpus: [{count: some}]
networks:
  net: {ipam: {config: [{subnet: 10.0.0.0}]}}
`,
        seconds: `
name: Shop
services:
  web app:
    image: a
  web:
    image: a
    container_name: my-app@1
    restart: allways  # typo
    pull_policy: hourly
    stop_grace_period: "30s"
    cgroup: shared
    depends_on:
      db: {condition: "healthy"}
    cpuset: a-b
    mem_limit: 512 megabytes
    cpus: half
    cpu_percent: 150
    scale: -1
    cpu_shares: "1.5"
    privileged: "maybe"
    mac_address: 02:42
    devices: ["/a:/b:rwm:x"]
    dns: dns.example.com
    extra_hosts: [somewhere]
    secrets: [{source: a, mode: "0980"}]
    gpus: [{count: some}]
networks:
  net: {ipam: {config: [{subnet: 10.0.0.0}]}}
`,
      },
    },
    `
services:
  web:
    image: a
    restart: sometimes
             ^^^^^^^^^ "sometimes" is no restart policy: use no, always, on-failure, on-failure:5 or unless-stopped.
    expose: ["80/icmp"]
                 ^^^^ "icmp" is no protocol of a port: tcp, udp and sctp are.
    ports:
      - "8080:http"
              ^^^^ "http" is no port number.
      - "8080:"
         ^^^^^ The port of the container is missing in "8080:".
      - "80800:80"
         ^^^^^ Port 80800 does not exist: the highest one is 65535.
      - 3005-3000
        ^^^^^^^^^ The range 3005-3000 ends before it begins.
      - "8000-8001:80-85"
         ^^^^^^^^^^^^^^^ The two ranges in "8000-8001:80-85" differ in length.
      - "localhost:8080:80"
         ^^^^^^^^^ "localhost" is no IP address.
      - target: 99999
                ^^^^^ Port 99999 does not exist: the highest one is 65535.
        host_ip: localhost
                 ^^^^^^^^^ "localhost" is no IP address.
    volumes:
      - "./a::/b"
         ^^^^^^^ "./a::/b" has an empty part between its colons.
      - ./a:/b:ro:z
                 ^ "./a:/b:ro:z" has too many colons: a mount is source:target:options.
`,
  ],
});
