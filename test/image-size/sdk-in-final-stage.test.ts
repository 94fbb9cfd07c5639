import rule from '../../rules/image-size/sdk-in-final-stage.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM golang:1.25 AS b
RUN go build -o /a
FROM scratch
COPY --from=b /a /a
CMD ["/a"]
`,
    // An image to build with.
    `
FROM golang:1.25
RUN apt-get update && go install golang.org/x/tools/cmd/goimports@v0.38.0
`,
    `
FROM golang:1.25 AS dev
RUN go build ./...
CMD ["go", "run", "."]
`,
    `
FROM node:24
RUN npm run build
CMD ["node", "."]
`,
    `
FROM $BASE
RUN go build
CMD ["/a"]
`,
    `
FROM nvidia/cuda:12.9.1-runtime-ubuntu24.04
CMD ["/a"]
`,
  ],
  bad: [
    `
FROM golang:1.25
     ^^^^^^^^^^^ golang:1.25 (about 312 MB to download as of 2026-07) is for building, and line 5 builds with it: copy the result into a last stage on gcr.io/distroless/static-debian13.
WORKDIR /src
COPY . .
RUN go mod download \\
 && CGO_ENABLED=0 go build -o /app .
ENTRYPOINT ["/app"]
`,
    `
FROM maven:3.9 AS base
     ^^^^^^^^^ maven:3.9 is for building, and line 2 builds with it: copy the result into a last stage on eclipse-temurin (jre).
RUN mvn -q package
FROM base
CMD ["java", "-jar", "target/a.jar"]
`,
    `
ARG V=10.0
FROM mcr.microsoft.com/dotnet/sdk:$V
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mcr.microsoft.com/dotnet/sdk:$V is for building, and line 3 builds with it: copy the result into a last stage on mcr.microsoft.com/dotnet/aspnet.
RUN dotnet publish -o /out
CMD ["dotnet", "/out/a.dll"]
`,
    {
      snippet: `
FROM nvidia/cuda:12.9.1-cudnn-devel-ubuntu24.04
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The "devel" image holds the CUDA compiler and headers: the last stage needs "runtime" only.
CMD ["/a"]
`,
      fixed: `
FROM nvidia/cuda:12.9.1-cudnn-runtime-ubuntu24.04
CMD ["/a"]
`,
    },
  ],
});
