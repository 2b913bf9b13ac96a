"""How gunicorn serves the site, wherever it runs; address and workers are given when it is started."""

threads = 4
# An import of thousands of judgments from the editing interface is one request.
timeout = 120
# A reader may paste a whole paragraph into the search box; the proxy in front sets its own bounds.
limit_request_line = 0
loglevel = "warning"
# Nothing is written outside the project's own folders.
control_socket_disable = True
