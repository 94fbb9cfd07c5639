import redis
from flask import Flask

app = Flask(__name__)
cache = redis.Redis(host="localhost")


@app.get("/visits")
def visits():
    return {"visits": cache.incr("visits")}
