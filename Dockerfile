# The dashboard for the server form; Neo4j is its own container (compose.yaml).
FROM python:3.12.11-slim-bookworm
ENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 BROBYGGER_HOME=/data
# Pango sets the letters of the report; without it the report is a web page.
RUN apt-get update && apt-get install -y --no-install-recommends libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --create-home --uid 10001 brobygger && mkdir /data && chown brobygger /data
WORKDIR /srv/brobygger
COPY requirements.txt ./
RUN pip install --quiet --require-hashes -r requirements.txt
COPY . .
RUN pip install --quiet --no-deps --no-build-isolation .
USER brobygger
VOLUME /data
EXPOSE 8501
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=4)"]
CMD ["brobygger", "dashboard", "--address", "0.0.0.0", "--port", "8501"]
