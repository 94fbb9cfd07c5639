import os

import redis
from flask import Flask

app = Flask(__name__)
cache = redis.Redis(host=os.environ["REDIS_HOST"])


@app.get("/health")
def health():
    return "ok"


@app.get("/visits")
def visits():
    return {"visits": cache.incr("visits")}
