FROM alpine:3.22
RUN apk add --no-cache \
    curl=8.14.1-r1 \
    # why git: the version is read from it
    git
RUN echo "grüß 🐳" > /hello
CMD ["cat", "/hello"]
