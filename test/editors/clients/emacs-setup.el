;; What README tells people to put into init.el. -*- lexical-binding: t -*-
(define-derived-mode pilot-charter-mode text-mode "Pilot Charter")
(add-to-list 'auto-mode-alist '("\\.pilot\\.ya?ml\\'" . pilot-charter-mode))
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(pilot-charter-mode "pilot-charter" "lsp" "--stdio")))
(add-hook 'pilot-charter-mode-hook #'eglot-ensure)
