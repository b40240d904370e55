;; A person at Emacs with eglot: opens a charter, sees findings, takes a quick fix, completes a key, hovers. -*- lexical-binding: t -*-
(require 'json)
(require 'cl-lib)
(when (< emacs-major-version 29)
  (dolist (name '("eglot" "project" "xref" "seq"))
    (dolist (folder (file-expand-wildcards (concat "/usr/share/emacs/site-lisp/elpa/" name "-*")))
      (add-to-list 'load-path folder))))
(require 'eglot)

(defvar task (json-read-from-string (getenv "PILOT_CHARTER_TASK")))
(defvar seen nil)
(defun task (key) (alist-get key task))
(defun note (key value) (push (cons key value) seen))

(defun till (what holds)
  "Let the server speak until HOLDS is true; WHAT is named if it never is."
  (let ((deadline (+ (float-time) (/ (task 'patience) 1000.0))) (value nil))
    (while (not (setq value (funcall holds)))
      (when (> (float-time) deadline) (error "Emacs waited in vain for %s" what))
      (accept-process-output nil 0.02))
    value))

(defun go-to (start)
  (goto-char (point-min))
  (re-search-forward (concat "^ *" (regexp-quote start)))
  (goto-char (match-beginning 0))
  (back-to-indentation))

(defun findings ()
  (flymake-start)
  (vconcat
   (mapcar (lambda (one)
             (save-excursion
               (goto-char (flymake-diagnostic-beg one))
               `((line . ,(1- (line-number-at-pos))) (column . ,(current-column))
                 (severity . ,(symbol-name (flymake-diagnostic-type one)))
                 (message . ,(flymake-diagnostic-text one)))))
           (flymake-diagnostics))))

(defun moved ()
  "Whether the finding that was dealt with now points at what was inserted."
  (go-to (task 'inserted))
  (let ((line (1- (line-number-at-pos))))
    (cl-some (lambda (one)
               (and (= (alist-get 'line one) line)
                    (string-match-p (regexp-quote (task 'code)) (alist-get 'message one))))
             (findings))))

(defun pick (title)
  "Answer the menu of code actions with the entry that begins with TITLE."
  (lambda (_prompt items &rest _)
    (note 'offered (vconcat (mapcar #'car items)))
    (car (cl-find-if (lambda (item) (string-prefix-p title (car item))) items))))

(defun act ()
  (load (task 'setup) nil t)
  (find-file (task 'file))
  (run-hooks 'post-command-hook)
  (set-window-buffer (selected-window) (current-buffer))
  (till "findings" (lambda () (> (length (findings)) 0)))
  (note 'findings (findings))

  (go-to (task 'fixAt))
  (let ((last-nonmenu-event ?a))
    (cl-letf (((symbol-function 'completing-read) (pick (task 'fix))))
      (eglot-code-actions (line-beginning-position) (line-end-position) nil t)))
  (note 'fixed (buffer-string))
  ;; Without a person at the keyboard Emacs is never idle; saving sends the edit as well.
  (let ((inhibit-message t)) (save-buffer))
  (till "the finding at its new place" #'moved)
  (note 'after (findings))

  (go-to (task 'typeBelow))
  (end-of-line)
  (insert "\n" (task 'indent) (task 'typed))
  (completion-at-point)
  (note 'completed (buffer-string))

  (go-to (task 'hoverAt))
  (let ((said nil))
    (eglot-hover-eldoc-function (lambda (info &rest _) (setq said (or info said))))
    (till "the hover" (lambda () said))
    (note 'hover (substring-no-properties said))))

(condition-case problem (act)
  (error (note 'problem (error-message-string problem))))
(with-temp-file (task 'seen) (insert (json-encode seen)))
(kill-emacs 0)
