import rule from '../../rules/supply-chain/pin-go.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN go install example.com/pkg@v1.2.3',
    'RUN go install .',
    'RUN go install ./...',
    'RUN go run main.go',
    'RUN go run example.com/pkg@v1.2.3 --foo bar',
    'RUN go install cmd/app',
    `
FROM golang:1.26
COPY go.mod go.sum ./
RUN go install github.com/acme/app/cmd/server
`,
    'RUN --mount=type=bind,target=. go install github.com/acme/app',
    'RUN go run $TOOL',
    'RUN go build example.com/pkg',
    'RUN go install example.com/pkg@$VERSION',
  ],
  bad: [
    `
RUN go install example.com/pkg
               ^^^^^^^^^^^^^^^ go builds whichever "example.com/pkg" is the newest: pin its version ("example.com/pkg@v…").
`,
    `
RUN go get -tool foobar@latest
                 ^^^^^^^^^^^^^ go builds whichever "foobar" is the newest: pin its version ("foobar@v…").
`,
    `
RUN go run example.com/pkg
           ^^^^^^^^^^^^^^^ go builds whichever "example.com/pkg" is the newest: pin its version ("example.com/pkg@v…").
`,
    `
FROM golang:1.26
COPY . .
RUN go mod download \\
  && go install github.com/swaggo/swag/cmd/swag@latest && go run example.com/gen@latest
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ go builds whichever "github.com/swaggo/swag/cmd/swag" is the newest: pin its version ("github.com/swaggo/swag/cmd/swag@v…").
                                                                 ^^^^^^^^^^^^^^^^^^^^^^ go builds whichever "example.com/gen" is the newest: pin its version ("example.com/gen@v…").
`,
    `
RUN <<EOF
go install example.com/a
           ^^^^^^^^^^^^^ go builds whichever "example.com/a" is the newest: pin its version ("example.com/a@v…").
EOF
`,
    `
RUN ["go", "install", "example.com/pkg@latest"]
                       ^^^^^^^^^^^^^^^^^^^^^^ go builds whichever "example.com/pkg" is the newest: pin its version ("example.com/pkg@v…").
`,
  ],
});
